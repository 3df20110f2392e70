import type { Region } from './names-of-india';

const region = (given: string, family: string): Region => ({
  given: given.split(' '),
  family: family.split(' '),
});

/** Names outside India, by calling code; '' is for all other countries. */
export const ELSEWHERE: Readonly<Record<string, Region>> = {
  '1': region(
    'James Maria Robert Jennifer Michael Priya David Ashley José Linda',
    'Smith Johnson Garcia Patel Brown Nguyen Davis O’Connor Lee Martinez',
  ),
  '44': region(
    'Oliver Amelia Harry Saira George Siân Jack Niamh Mohammed Charlotte',
    'Taylor Evans Hussain Wright Walker Begum MacDonald Clarke Smith-Jones Hughes',
  ),
  '971': region(
    'Ahmed Fatima Khalid Mariam Omar Noura Rashid Hessa Saeed Layla',
    'Al-Mansoori Al-Hashimi Al-Suwaidi Khan Nair Al-Zaabi Haddad Farouk Al-Ketbi Rahman',
  ),
  '65': region(
    'Wei-Ling Kumar Siti Jun-Jie Mei Arjun Hui-Min Farid Xiu-Ying Darren',
    'Tan Lim Lee Ng Ong Wong Pillai Ismail Goh Chua',
  ),
  '': region(
    'Jürgen Zoë Yuki Ana Mehmet Olga Kwame Ingrid Łukasz Chidi',
    'Müller Rossi Tanaka Silva Yılmaz Ivanova Mensah Nilsson Nowak Okafor',
  ),
};
